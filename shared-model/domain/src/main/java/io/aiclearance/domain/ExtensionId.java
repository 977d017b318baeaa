package io.aiclearance.domain;

/**
 * Names an asked-for extension by its grant and its place among that grant's: {@code AIC-12.1},
 * counted from 1.
 */
public record ExtensionId(GrantId grant, int ordinal) {
  public ExtensionId {
    if (ordinal < 1) {
      throw new IllegalArgumentException("extensions are counted from 1");
    }
  }

  /**
   * @throws IllegalArgumentException if the text is not an extension's id
   */
  public static ExtensionId parse(String text) {
    Identifiers.requireShape("extension id", text, Identifiers.JOB);
    var dot = text.lastIndexOf('.');
    return new ExtensionId(
        new GrantId(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  public ExtensionId next() {
    return new ExtensionId(grant, ordinal + 1);
  }

  @Override
  public String toString() {
    return grant + "." + ordinal;
  }
}
