package org.alongside.batch.disclosure;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** How the linear programs of disclosure control are solved. */
final class Solver {

  /** So many numbers, 80 MB of them, may be held at once. */
  private static final long LARGEST_TABLEAU = 10_000_000;

  private Solver() {}

  /**
   * Solves one in a dense tableau, as long as it fits: programs whose rows are mostly right as they
   * stand touch little of it. Left alone, the solver would choose by shape, and take far longer.
   *
   * @return what the solver says of its own variables, for {@link #ofModel}
   */
  static Optimisation.Result minimise(ExpressionsBasedModel model) {
    long rows = model.countExpressions();
    if (rows * (rows + model.countVariables()) <= LARGEST_TABLEAU) {
      model.options.sparse = false;
    }
    return LinearSolver.newSolver(model).solve();
  }

  /** The same of the variables of the model. */
  static Optimisation.Result ofModel(Optimisation.Result raw, ExpressionsBasedModel model) {
    return LinearSolver.INTEGRATION.toModelState(raw, model);
  }
}
