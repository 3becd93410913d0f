package nl.zorgcontract.amend.message;

/** The languages of messages and reports. Codes, file names and columns are the same in both. */
public enum Language implements Coded {
  EN,
  NL
}
