package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.io.TextEncoding;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;

/** Reads a file that a test holds in a text. */
public final class Reading {

  public static final String FILE = "requests";
  static final ReadOptions STRICT = ReadOptions.DEFAULT.withStrict(true);

  private Reading() {}

  /** What a whole file gave. */
  record Outcome(List<SubmittedRequest> requests, List<Message> warnings) {}

  static ReadOptions encoding(Charset charset) {
    return ReadOptions.DEFAULT.withEncoding(new TextEncoding(charset, false));
  }

  static ReadOptions delimiter(char delimiter) {
    return ReadOptions.DEFAULT.withDelimiter(delimiter);
  }

  static ReadOptions receivedOn(String day) {
    return ReadOptions.DEFAULT.withReceivedOn(LocalDate.parse(day));
  }

  static Outcome read(byte[] bytes, ReadOptions options) {
    try (RequestReader reader =
        RequestReader.open(FILE, new ByteArrayInputStream(bytes), options)) {
      List<SubmittedRequest> requests = new ArrayList<>();
      SubmittedRequest request = reader.next();
      while (request != null) {
        requests.add(request);
        request = reader.next();
      }
      return new Outcome(requests, reader.warnings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome read(String text, ReadOptions options) {
    return read(text.getBytes(options.encoding().charset()), options);
  }

  static List<SubmittedRequest> all(String text) {
    return read(text, ReadOptions.DEFAULT).requests();
  }

  static AmendmentRequest one(String text) {
    List<SubmittedRequest> requests = all(text);
    assertThat(requests).hasSize(1).allMatch(AmendmentRequest.class::isInstance, "readable");
    return (AmendmentRequest) requests.get(0);
  }

  static UnreadableRequest unreadable(String text) {
    return unreadable(text, ReadOptions.DEFAULT);
  }

  static UnreadableRequest unreadable(String text, ReadOptions options) {
    List<SubmittedRequest> requests = read(text, options).requests();
    assertThat(requests).hasSize(1).allMatch(UnreadableRequest.class::isInstance, "unreadable");
    return (UnreadableRequest) requests.get(0);
  }

  /** The code of the first reason for which it is rejected. */
  static ReasonCode code(UnreadableRequest request) {
    return request.missing().isEmpty() ? ReasonCode.MALFORMED_FIELD : ReasonCode.MISSING_FIELD;
  }

  /** The faults for which the file is refused, as {@code line:column key slot=fact ...}. */
  static List<String> refused(byte[] bytes, ReadOptions options) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> read(bytes, options));
    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.faults()).extracting(Fault::file).containsOnly(FILE);
    return refused.faults().stream()
        .map(
            fault ->
                fault.place().line() + ":" + fault.place().column() + " " + said(fault.message()))
        .toList();
  }

  static List<String> refused(String text, ReadOptions options) {
    return refused(text.getBytes(options.encoding().charset()), options);
  }

  static List<String> refused(String text) {
    return refused(text, ReadOptions.DEFAULT);
  }

  /** The messages as {@code key slot=fact ...}, values in single quotes. */
  static List<String> said(List<Message> messages) {
    return messages.stream().map(Reading::said).toList();
  }

  static String said(Message message) {
    StringBuilder said = new StringBuilder(message.key());
    message
        .facts()
        .forEach((slot, fact) -> said.append(' ').append(slot).append('=').append(said(fact)));
    return said.toString();
  }

  private static String said(Fact fact) {
    if (fact instanceof Fact.Given given) {
      return "'" + given.value() + "'";
    }
    if (fact instanceof Fact.Word word) {
      return word.word();
    }
    if (fact instanceof Fact.Amount amount) {
      return amount.value().toPlainString();
    }
    if (fact instanceof Fact.Phrase phrase) {
      LocalizedText text = phrase.text();
      return text.en().equals(text.nl()) ? text.en() : text.en() + "/" + text.nl();
    }
    if (fact instanceof Fact.Several several) {
      return several.facts().stream().map(Reading::said).toList().toString();
    }
    return fact instanceof Fact.Nested nested
        ? "{" + said(nested.message()) + "}"
        : fact.toString();
  }
}
