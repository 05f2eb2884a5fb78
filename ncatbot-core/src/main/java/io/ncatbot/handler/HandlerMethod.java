package io.ncatbot.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ReflectionUtils;

/**
 * A handler method of a bean. The bean is fetched when an event comes, so lazy beans stay
 * lazy and scoped ones scoped.
 */
final class HandlerMethod implements EventHandler {

	private final HandlerDefinition definition;

	private final BeanFactory beans;

	private final String beanName;

	private final HandlerErrorStrategy errors;

	private final int number;

	private volatile @Nullable Object singleton;

	private volatile @Nullable Method invocable;

	HandlerMethod(HandlerDefinition definition, BeanFactory beans, String beanName, HandlerErrorStrategy errors,
			int number) {
		this.definition = definition;
		this.beans = beans;
		this.beanName = beanName;
		this.errors = errors;
		this.number = number;
	}

	HandlerDefinition definition() {
		return this.definition;
	}

	String beanName() {
		return this.beanName;
	}

	int number() {
		return this.number;
	}

	@Override
	public @Nullable CompletionStage<?> handle(Bot bot, Event event) {
		try {
			CompletionStage<?> stage = ReturnedReply.send(bot, event, invoke(bot, event));
			return (stage != null) ? stage.handle((value, failure) -> {
				if (failure != null) {
					failed(bot, event, failure);
				}
				return null;
			}) : null;
		}
		catch (Throwable ex) {
			failed(bot, event, ex);
			return null;
		}
	}

	private @Nullable Object invoke(Bot bot, Event event) throws Throwable {
		ArgumentSource[] sources = this.definition.arguments();
		Object[] arguments = new Object[sources.length];
		for (int i = 0; i < sources.length; i++) {
			arguments[i] = sources[i].get(bot, event);
		}
		Object target = target();
		try {
			return invocable(target).invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object target() {
		Object known = this.singleton;
		if (known != null) {
			return known;
		}
		Object bean = this.beans.getBean(this.beanName);
		if (this.beans.isSingleton(this.beanName)) {
			this.singleton = bean;
		}
		return bean;
	}

	private Method invocable(Object target) {
		Method known = this.invocable;
		if (known == null) {
			known = AopUtils.selectInvocableMethod(this.definition.method(), target.getClass());
			ReflectionUtils.makeAccessible(known);
			this.invocable = known;
		}
		return known;
	}

	private void failed(Bot bot, Event event, Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		this.errors.onError(new HandlerFailure(toString(), bot, event, cause));
	}

	@Override
	public String toString() {
		return InvalidHandlerException.name(this.definition.method());
	}

}
