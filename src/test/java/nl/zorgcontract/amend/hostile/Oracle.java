package nl.zorgcontract.amend.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.RefusedException;

/** What must hold of a reader, whatever bytes it is given. */
final class Oracle {

  static final String FILE = "hostile";

  private static final List<Messages> LANGUAGES =
      List.of(Messages.in(Language.EN), Messages.in(Language.NL));

  private Oracle() {}

  /**
   * What reading gave: a value, or the faults for which the file was refused, told in English.
   *
   * @param refusal empty where the file was taken
   */
  record Answer<T>(List<T> values, List<String> refusal) {}

  /**
   * Reads the bytes to the end. Anything but a refusal whose every fault is one safe line in both
   * languages fails.
   */
  static <T> Answer<T> ask(byte[] bytes, Function<InputStream, List<T>> reader) {
    return ask(new ByteArrayInputStream(bytes), reader);
  }

  private static <T> Answer<T> ask(InputStream in, Function<InputStream, List<T>> reader) {
    try {
      return new Answer<>(reader.apply(in), List.of());
    } catch (RefusedException e) {
      assertThat(e.faults()).isNotEmpty();
      List<String> refusal = new ArrayList<>();
      for (Fault fault : e.faults()) {
        LANGUAGES.forEach(messages -> requireOneSafeLine(messages.text(fault)));
        refusal.add(LANGUAGES.get(0).text(fault));
      }
      return new Answer<>(List.of(), refusal);
    }
  }

  /**
   * Likewise, and reads once more from a stream that gives a few bytes at a time. Which of several
   * faults is met first may depend on that, what is read may not.
   */
  static <T> Answer<T> askTwice(byte[] bytes, Function<InputStream, List<T>> reader) {
    Answer<T> whole = ask(bytes, reader);
    Answer<T> pieces = ask(new Trickle(bytes), reader);
    assertThat(pieces.refusal().isEmpty())
        .as("refused in small pieces: %s, as a whole: %s", pieces.refusal(), whole.refusal())
        .isEqualTo(whole.refusal().isEmpty());
    assertThat(pieces.values()).as("read in small pieces").isEqualTo(whole.values());
    return whole;
  }

  /** Said in either language, the message is one line and safe. */
  static void requireSafe(Message message) {
    LANGUAGES.forEach(messages -> requireOneSafeLine(messages.text(message)));
  }

  /** Nothing that moves the cursor, ends the line or turns the direction of writing. */
  static void requireOneSafeLine(String text) {
    // Asked a million times while fuzzing: no more than it takes.
    for (int i = 0; i < text.length(); i++) {
      if (Terminal.isUnsafe(text.charAt(i)) && !Character.isSurrogate(text.charAt(i))) {
        throw new AssertionError("Not safe to show: " + text);
      }
    }
  }

  /** The bytes of a file of the project. */
  static byte[] file(String path) {
    try {
      return Files.readAllBytes(Path.of(System.getProperty("amend.basedir", "."), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<byte[]> bytes(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives one, two or three bytes at a time. */
  private static final class Trickle extends ByteArrayInputStream {

    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1 + pos % 3));
    }
  }
}
