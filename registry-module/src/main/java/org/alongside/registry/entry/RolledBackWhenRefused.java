package org.alongside.registry.entry;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Binds {@link RefusalRollsBack}; only {@link UseCase} needs it. */
@InterceptorBinding
@Inherited
@Target(TYPE)
@Retention(RUNTIME)
@interface RolledBackWhenRefused {}
