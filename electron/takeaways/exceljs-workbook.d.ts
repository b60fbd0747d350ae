/** The part of exceljs that makes workbooks, without the parts that stream, zip and unzip, which bring a hundred packages. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export default Workbook;
}
