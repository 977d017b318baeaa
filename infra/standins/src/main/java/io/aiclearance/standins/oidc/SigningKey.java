package io.aiclearance.standins.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The key that signs tokens: new, or the one that a folder keeps. It guards nothing. */
final class SigningKey {
  private SigningKey() {}

  static RSAKey in(@Nullable Path folder) throws IOException {
    try {
      if (folder == null) return fresh();
      var file = folder.resolve("oidc-signing-key.json");
      if (Files.exists(file)) return RSAKey.parse(Files.readString(file));
      Files.createDirectories(folder);
      var key = fresh();
      Files.writeString(file, key.toJSONString());
      return key;
    } catch (JOSEException | ParseException e) {
      throw new IOException(e);
    }
  }

  private static RSAKey fresh() throws JOSEException {
    return new RSAKeyGenerator(2048).generate();
  }
}
