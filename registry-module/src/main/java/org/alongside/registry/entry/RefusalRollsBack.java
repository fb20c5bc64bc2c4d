package org.alongside.registry.entry;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.alongside.registry.RegistryException;

/**
 * Dooms the transaction of a use case that refuses, from within: the transaction's own interceptor
 * (outside of this one) would write an incident report for each refusal.
 */
@Interceptor
@RolledBackWhenRefused
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class RefusalRollsBack {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object proceed(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (RegistryException e) {
      transaction.setRollbackOnly();
      throw e;
    }
  }
}
