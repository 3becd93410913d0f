/** The forms of requests in files: CSV, workbooks and JSON, read one at a time, and written. */
@NullMarked
package nl.zorgcontract.amend.request.form;

import org.jspecify.annotations.NullMarked;
