package org.signet.auth;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope without which this resource method answers 403, and 401 without any key. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsScope {
  /** One scope. */
  Scope value();

  /** Other scopes, each of which is enough as well. */
  Scope[] or() default {};
}
