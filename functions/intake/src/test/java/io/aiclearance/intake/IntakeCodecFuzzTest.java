package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever lies in the intake queue. */
class IntakeCodecFuzzTest {
  @FuzzTest
  void a_message_is_understood_and_kept_or_it_is_none(byte[] body) {
    var decoded = IntakeCodec.decode(new String(body, UTF_8));
    decoded.ifPresent(
        message -> {
          assertEquals(Optional.of(message), IntakeCodec.decode(IntakeCodec.encode(message)));
          assertTrue(message.attempt() >= 1);
        });
  }
}
