package org.alongside.registry.entry;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.alongside.registry.RegistryException;

/**
 * Something people do with the registry. It runs in the caller's transaction or in one of its own;
 * a {@link RegistryException} rolls that back, see {@link RefusalRollsBack}. A refusal is nothing
 * the server did wrong: the transaction manager, which reports every exception it rolls back for,
 * is told not to.
 */
@Stereotype
@Transactional(dontRollbackOn = RegistryException.class)
@RolledBackWhenRefused
@Inherited
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface UseCase {}
