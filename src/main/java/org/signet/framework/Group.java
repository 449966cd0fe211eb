package org.signet.framework;

import java.util.List;
import org.signet.verification.Message;

/**
 * The elements that one framework asks for, in its order.
 *
 * @param key {@code framework}, {@code eu_mandatory}, {@code eu_optional} or {@code ontario}
 */
public record Group(String key, Message title, List<Element> elements) {

  /** How many of its elements stand so. */
  public int count(Status status) {
    return (int) elements.stream().filter(element -> element.status() == status).count();
  }
}
