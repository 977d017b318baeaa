package io.aiclearance.standins.aws;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

/** ElasticMQ's own settings without its debug log, and without threads that outlive a close. */
final class ElasticMqConfig {
  private static final String OVERRIDES =
      """
      pekko.loglevel = WARNING
      pekko.stdout-loglevel = ERROR
      pekko.daemonic = on
      pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off
      """;

  private ElasticMqConfig() {}

  static Config quiet() {
    var loader = ElasticMqConfig.class.getClassLoader();
    return ConfigFactory.parseString(OVERRIDES).withFallback(ConfigFactory.load(loader));
  }
}
