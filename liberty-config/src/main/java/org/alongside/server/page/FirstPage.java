package org.alongside.server.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alongside.registry.access.Roles;

/** Where each role starts: operators with the jobs, everyone else with the figures. */
@WebServlet("")
public class FirstPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String page =
        request.isUserInRole(Roles.OPERATOR) ? "/batch/jobs.xhtml" : "/reporting/home.xhtml";
    response.sendRedirect(request.getContextPath() + page);
  }
}
