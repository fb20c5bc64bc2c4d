package org.alongside.server.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.server.signin.Caller;

/**
 * Refuses calls with query parameters that nobody reads. A filter whose name is misspelt would
 * narrow nothing, and the answer would be one to another question; misspelt, a trial run would be a
 * real one. Methods that name none and are given the whole address look for what they need
 * themselves.
 */
@Provider
public class UnknownParameters implements ContainerRequestFilter {

  /** A field: the platform makes providers with their empty constructor. */
  @Context private ResourceInfo called;

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> given = request.getUriInfo().getQueryParameters().keySet();
    if (given.isEmpty()) {
      return;
    }
    Method method = called.getResourceMethod();
    Set<String> known = known(called.getResourceClass(), method);
    if (known.isEmpty() && List.of(method.getParameterTypes()).contains(UriInfo.class)) {
      return;
    }
    List<Problem.FieldError> unknown =
        given.stream()
            .filter(name -> !known.contains(name) && !name.equals(Caller.REASON))
            .sorted()
            .map(name -> new Problem.FieldError(name, "There is none of that name here"))
            .toList();
    if (!unknown.isEmpty()) {
      request.abortWith(
          Problem.of(
                  400,
                  "unknown-parameter",
                  "The call has no such parameter",
                  known.isEmpty()
                      ? "Leave it out: the call has no parameters."
                      : "Leave it out, or use one of these: " + String.join(", ", known) + ".",
                  unknown)
              .response());
    }
  }

  /** The names a method of a resource reads, as it is declared there or above. */
  static Set<String> known(Class<?> resource, Method method) {
    Set<String> names = new TreeSet<>();
    addFields(resource, names);
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      for (Method declared : type.getDeclaredMethods()) {
        if (declared.getName().equals(method.getName())
            && declared.getParameterCount() == method.getParameterCount()) {
          for (Parameter parameter : declared.getParameters()) {
            add(parameter, parameter.getType(), names);
          }
        }
      }
    }
    return names;
  }

  private static void addFields(Class<?> resource, Set<String> names) {
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        add(field, field.getType(), names);
      }
    }
  }

  private static void add(AnnotatedElement element, Class<?> type, Set<String> names) {
    QueryParam parameter = element.getAnnotation(QueryParam.class);
    if (parameter != null) {
      names.add(parameter.value());
    }
    if (element.isAnnotationPresent(BeanParam.class)) {
      addFields(type, names);
    }
  }
}
