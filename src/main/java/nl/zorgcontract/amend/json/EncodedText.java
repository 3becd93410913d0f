package nl.zorgcontract.amend.json;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A text whose JSON form is made once: the names and words that a file repeats line after line. */
public final class EncodedText {

  private final SerializableString form;

  private EncodedText(String text) {
    this.form = new SerializedString(text);
  }

  /** The text, to be written by {@link JsonWriter}. */
  public static EncodedText of(String text) {
    return new EncodedText(text);
  }

  SerializableString form() {
    return form;
  }
}
