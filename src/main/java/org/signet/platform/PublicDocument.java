package org.signet.platform;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer that anyone may read and any cache may keep: ETag, {@code Cache-Control: public}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PublicDocument {
  /** For how many seconds a cache need not ask again. */
  int maxAgeSeconds() default 300;
}
