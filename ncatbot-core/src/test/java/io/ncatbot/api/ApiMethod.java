package io.ncatbot.api;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.ncatbot.api.WrittenCalls.Written;

/**
 * A method of the API, in its asynchronous form.
 *
 * @param method the asynchronous form
 */
record ApiMethod(Method method) {

	static List<ApiMethod> all() {
		return Arrays.stream(BotAPI.class.getMethods())
			.filter((method) -> method.getReturnType() == CompletableFuture.class)
			.map(ApiMethod::new)
			.sorted(Comparator.comparing(ApiMethod::signature))
			.toList();
	}

	String name() {
		return this.method.getName();
	}

	/**
	 * The interface that declares it.
	 */
	String area() {
		return this.method.getDeclaringClass().getSimpleName();
	}

	/**
	 * The synchronous form.
	 */
	Method twin() throws NoSuchMethodException {
		return BotAPI.class.getMethod(name() + "Sync", this.method.getParameterTypes());
	}

	/**
	 * The action that it sends: the one that it declares, or else what comes of a call.
	 */
	String action() {
		Action declared = this.method.getAnnotation(Action.class);
		if (declared != null) {
			return declared.value();
		}
		List<Written> written = WrittenCalls.by(this.method);
		if (written.stream().map(Written::action).distinct().count() != 1) {
			throw new AssertionError(signature() + " sends " + written);
		}
		return written.get(0).action();
	}

	/**
	 * Spells the method as the index does.
	 */
	String signature() {
		return Arrays.stream(this.method.getParameters())
			.map((parameter) -> text(parameter.getParameterizedType()) + " " + parameter.getName())
			.collect(Collectors.joining(", ", name() + "(", ")"));
	}

	private static String text(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			return Arrays.stream(parameterized.getActualTypeArguments())
				.map(ApiMethod::text)
				.collect(Collectors.joining(", ", text(parameterized.getRawType()) + "<", ">"));
		}
		if (type instanceof WildcardType) {
			return "?";
		}
		return (type instanceof Class<?> plain) ? plain.getSimpleName() : type.getTypeName();
	}

	@Override
	public String toString() {
		return signature();
	}

}
