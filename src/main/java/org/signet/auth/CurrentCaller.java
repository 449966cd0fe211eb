package org.signet.auth;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand; set by {@link ApiKeyFilter}. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  /** The caller; only resource methods with {@link NeedsScope} have one. */
  public Caller get() {
    if (caller == null) {
      throw new IllegalStateException("the resource method lacks @NeedsScope");
    }
    return caller;
  }

  void set(Caller caller) {
    this.caller = caller;
  }
}
