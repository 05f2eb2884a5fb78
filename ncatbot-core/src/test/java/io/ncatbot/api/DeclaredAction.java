package io.ncatbot.api;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.ncatbot.api.WrittenCalls.Written;

import org.springframework.core.ResolvableType;

/**
 * A method of the API that declares an action.
 *
 * @param action the action's wire name
 * @param method its asynchronous form
 */
record DeclaredAction(String action, Method method) {

	static List<DeclaredAction> all() {
		return Arrays.stream(BotAPI.class.getMethods())
			.filter((method) -> method.isAnnotationPresent(Action.class))
			.map((method) -> new DeclaredAction(method.getAnnotation(Action.class).value(), method))
			.sorted(Comparator.comparing(DeclaredAction::action)
				.thenComparing((declared) -> declared.method().toGenericString()))
			.toList();
	}

	/**
	 * The type of the result's data; of a stream that of each frame, which is what NapCat
	 * sends.
	 */
	Type data() {
		for (int i = 0; i < this.method.getParameterCount(); i++) {
			ResolvableType target = ResolvableType.forMethodParameter(this.method, i).as(StreamTarget.class);
			if (target != ResolvableType.NONE) {
				return target.getGeneric(0).resolve(Object.class);
			}
		}
		ParameterizedType future = (ParameterizedType) this.method.getGenericReturnType();
		return ((ParameterizedType) future.getActualTypeArguments()[0]).getActualTypeArguments()[0];
	}

	Method twin() throws NoSuchMethodException {
		return BotAPI.class.getMethod(this.method.getName() + "Sync", this.method.getParameterTypes());
	}

	/**
	 * Calls the action with every parameter there is, by both of its forms.
	 */
	List<Written> call() throws ReflectiveOperationException {
		List<Written> written = new ArrayList<>();
		written.addAll(WrittenCalls.by(this.method));
		written.addAll(WrittenCalls.by(twin()));
		return written;
	}

	@Override
	public String toString() {
		return this.action + " by " + this.method.getName();
	}

}
