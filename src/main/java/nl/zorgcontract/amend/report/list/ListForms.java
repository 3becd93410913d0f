package nl.zorgcontract.amend.report.list;

import nl.zorgcontract.amend.table.CsvStyle;

/**
 * In which forms a run writes its lists.
 *
 * @param csv the style of the CSV files
 * @param workbook whether they are written as a workbook, too
 */
public record ListForms(CsvStyle csv, boolean workbook) {}
