package io.ncatbot.handler.command;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.MethodDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Checks the arguments of commands by their Bean Validation constraints.
 */
public final class BeanValidation implements ArgumentValidator {

	private final Validator validator;

	/**
	 * Creates a validator of arguments.
	 * @param validator checks the constraints
	 */
	public BeanValidation(Validator validator) {
		this.validator = validator;
	}

	@Override
	public boolean constrains(Method method) {
		MethodDescriptor constraints = this.validator.getConstraintsForClass(method.getDeclaringClass())
			.getConstraintsForMethod(method.getName(), method.getParameterTypes());
		return constraints != null && constraints.hasConstrainedParameters();
	}

	@Override
	public List<Violation> validate(Object bean, Method method, @Nullable Object[] arguments, Locale locale) {
		Object target = AopProxyUtils.getSingletonTarget(bean);
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(locale);
		try {
			return this.validator.forExecutables()
				.validateParameters((target != null) ? target : bean, method, arguments)
				.stream()
				.map((violation) -> new Violation(parameter(violation), component(violation), violation.getMessage()))
				.sorted(Comparator.comparingInt(Violation::parameter).thenComparing(Violation::message))
				.toList();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	private static @Nullable String component(ConstraintViolation<?> violation) {
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getKind() == ElementKind.PROPERTY) {
				return node.getName();
			}
		}
		return null;
	}

	private static int parameter(ConstraintViolation<?> violation) {
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getKind() == ElementKind.PARAMETER) {
				return node.as(Path.ParameterNode.class).getParameterIndex();
			}
		}
		return -1;
	}

}
