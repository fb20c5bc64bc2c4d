import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRAbstractMultiClassCompiler;
import net.sf.jasperreports.engine.design.JRJavacCompiler;

/**
 * Compiles the report templates during the build, with the JDK's own compiler and for the release
 * named, so that the server needs no compiler; puts the JDK's sRGB profile beside them, which every
 * archivable PDF carries. Run by Maven straight from this source file: arguments are the folder of
 * the templates, the folder for the compiled ones, and the release.
 */
public class CompileTemplates {

  static String release = "";

  public static void main(String[] arguments) throws IOException, JRException {
    Path templates = Path.of(arguments[0]);
    Path target = Files.createDirectories(Path.of(arguments[1]));
    release = arguments[2];
    Thread.currentThread().setContextClassLoader(CompileTemplates.class.getClassLoader());
    DefaultJasperReportsContext.getInstance()
        .setProperty("net.sf.jasperreports.compiler.java", JdkCompiler.class.getName());
    Files.write(
        target.resolve("sRGB.icc"), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.filter(CompileTemplates::isTemplate).sorted().toList()) {
        compile(file, target.resolve(file.getFileName().toString().replace(".jrxml", ".jasper")));
      }
    }
  }

  private static boolean isTemplate(Path file) {
    return file.toString().endsWith(".jrxml");
  }

  private static void compile(Path template, Path compiled) throws IOException, JRException {
    boolean current =
        Files.exists(compiled)
            && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template))
                > 0;
    if (!current) {
      JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
    }
  }

  /** The compiler of the running JDK. */
  public static class JdkCompiler extends JRAbstractMultiClassCompiler {

    public JdkCompiler(JasperReportsContext context) {
      super(context);
    }

    /** Loads the compiled expressions on the server, where this class is not to be had. */
    @Override
    protected String getCompilerClass() {
      return JRJavacCompiler.class.getName();
    }

    @Override
    public String compileClasses(File[] sources, String classpath) {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
      StringWriter messages = new StringWriter();
      List<String> options = List.of("--release", release, "-proc:none", "-classpath", classpath);
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(sources))
              .call();
      return compiled ? null : messages.toString();
    }
  }
}
