package org.alongside.reporting.document.pdf;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates beside this class. */
final class Templates {

  private Templates() {}

  /** Where a resource of this package is on the class path. */
  static String location(String file) {
    return Templates.class.getPackageName().replace('.', '/') + '/' + file;
  }

  /**
   * @throws JRException if the build did not compile a template of that name
   */
  static JasperReport load(JasperReportsContext context, String name) throws JRException {
    return (JasperReport)
        JRLoader.loadObject(context, Templates.class.getResource(name + ".jasper"));
  }
}
