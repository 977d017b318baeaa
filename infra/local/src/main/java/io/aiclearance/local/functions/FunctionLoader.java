package io.aiclearance.local.functions;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Sees the JDK, what Lambda's runtime itself brings, and the function's own zip: what the zip lacks
 * is lacking here too.
 */
final class FunctionLoader extends URLClassLoader {
  private static final List<String> RUNTIME =
      List.of("com.amazonaws.services.lambda.runtime.", "org.crac.");
  private static final List<String> ZIPPED =
      List.of(
          "com.amazonaws.services.lambda.runtime.events.",
          "com.amazonaws.services.lambda.runtime.serialization.",
          "com.amazonaws.services.lambda.runtime.tests.");

  FunctionLoader(List<URL> classPath) {
    super(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var ofRuntime =
        RUNTIME.stream().anyMatch(name::startsWith) && ZIPPED.stream().noneMatch(name::startsWith);
    return ofRuntime
        ? FunctionLoader.class.getClassLoader().loadClass(name)
        : super.findClass(name);
  }
}
