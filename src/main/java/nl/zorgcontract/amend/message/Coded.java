package nl.zorgcontract.amend.message;

/** What has a word of its own in files and on the command line. */
public interface Coded {

  /** That word. */
  String code();
}
