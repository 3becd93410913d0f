package nl.zorgcontract.amend.text;

/** The languages of messages and reports. Codes, file names and columns are the same in both. */
public enum Language {
  EN,
  NL
}
