package org.signet.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Signet's own settings; an environment variable is the name in capitals, {@code SIGNET_BASE_URL}.
 */
@ConfigMapping(prefix = "signet")
public interface SignetConfig {

  /** Where the world reaches this service; every id that Signet mints begins with it. */
  URI baseUrl();

  /** The embedded database, the administrator's API key and the generated master key live here. */
  Path dataDir();

  /** {@code trial} or {@code production}; see {@link Mode}. */
  Optional<Mode> mode();

  /** Whether to create the demonstration institution; by default in trial mode only. */
  Optional<Boolean> demo();

  /**
   * A port for https beside http, with a certificate that is made at the start and that nobody
   * vouches for. Trial only.
   */
  Optional<Integer> httpsPort();

  /** Private JWK files (see keys-example/) that the demonstration institution uses. Trial only. */
  Optional<List<Path>> demoKeyFiles();

  /** How often anybody may ask without a key, on each node. */
  Limits limits();

  /** Badges a minute; as many may come at once. */
  interface Limits {

    /** From one address, or one network of IPv6. */
    @WithDefault("600")
    int perClient();

    /** From all together. */
    @WithDefault("12000")
    int overall();
  }

  /** 32 bytes in base64url that seal the issuers' private keys in the database. */
  Optional<String> masterKey();

  /** What is sent to partners. */
  Mail mail();

  /** Mail is sent when this is set; the server is that of {@code quarkus.mailer.*}. */
  interface Mail {

    /** The sender: an address, or {@code Name <address>}. */
    Optional<String> from();
  }

  /** What is fetched from other hosts. */
  Fetch fetch();

  /** The operator's choices about the one way out to the network; see {@code org.signet.fetch}. */
  interface Fetch {

    /**
     * Hosts of the operator's own network that may be fetched from although their addresses are
     * private: {@code name} or {@code *.suffix}, each optionally {@code =address:port}.
     */
    Optional<List<String>> internalHosts();

    /** A PEM file of authorities that are trusted beside the JDK's. */
    Optional<Path> trustedCertificates();
  }

  /** Files that are uploaded as evidence. */
  Evidence evidence();

  /** How large they may be, and where they are kept. */
  interface Evidence {

    /** The largest file, as {@code 25M}. */
    @WithDefault("25M")
    MemorySize maxSize();

    /** Files go to the database when no bucket is named. */
    Optional<S3> s3();
  }

  /** A bucket of a store that speaks S3. */
  interface S3 {

    Optional<String> bucket();

    /** Where the store is, when it is not Amazon's. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    /** Without one the usual places are looked at: environment, profile, role of the machine. */
    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket stands in the path instead of the host's name. */
    @WithDefault("true")
    boolean pathStyle();
  }
}
