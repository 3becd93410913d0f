package nl.zorgcontract.amend.report.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ParseException;
import org.apache.james.mime4j.field.address.DefaultAddressParser;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a draft of a mail, which a mail program opens as not yet sent: the plain letter, and
 * beside it the page. It names no sender, no time and no message id: those are of whoever sends it,
 * and the same letter is the same file.
 */
public final class MailDraft {

  private final LetterHead head;
  private final String subject;
  private final String plain;
  private final String page;

  /**
   * A draft.
   *
   * @param head to whom
   * @param plain the letter as text
   * @param page the letter as HTML
   */
  public MailDraft(LetterHead head, String subject, String plain, String page) {
    this.head = head;
    this.subject = subject;
    this.plain = plain;
    this.page = page;
  }

  /** The address as a mail program takes it; empty where it is none, or there is none. */
  public static Optional<String> address(@Nullable String email) {
    if (email == null) {
      return Optional.empty();
    }
    try {
      Mailbox mailbox = DefaultAddressParser.DEFAULT.parseMailbox(email.strip());
      return mailbox.getDomain() == null ? Optional.empty() : Optional.of(mailbox.getAddress());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the draft.
   *
   * @param address as {@link #address} gives it; null leaves it open
   */
  public void write(OutputStream out, @Nullable String address) throws IOException {
    Message.Builder draft = Message.Builder.of();
    draft.setField(new RawField("X-Unsent", "1"));
    draft.setSubject(subject);
    if (address != null) {
      int at = address.lastIndexOf('@');
      draft.setTo(
          new Mailbox(head.practiceName(), address.substring(0, at), address.substring(at + 1)));
    }
    draft.setBody(
        MultipartBuilder.create("alternative")
            .addBodyPart(part(plain, "plain"))
            .addBodyPart(part(page, "html"))
            .setEpilogue("\r\n")
            .build());
    // The library would draw a boundary by lot.
    draft.setContentType(
        "multipart/alternative", new NameValuePair("boundary", "=_letter-" + head.reference()));
    new DefaultMessageWriter().writeMessage(draft.build(), out);
  }

  private static BodyPartBuilder part(String text, String subtype) throws IOException {
    return BodyPartBuilder.create()
        .setBody(text.replace("\n", "\r\n"), subtype, StandardCharsets.UTF_8)
        .setContentTransferEncoding("quoted-printable");
  }
}
