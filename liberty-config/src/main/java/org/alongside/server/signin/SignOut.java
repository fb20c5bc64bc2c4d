package org.alongside.server.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session; only a form of ours can ask for it. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    SignedInSession.end(request);
    request.logout();
    response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?signed-out=true");
  }
}
