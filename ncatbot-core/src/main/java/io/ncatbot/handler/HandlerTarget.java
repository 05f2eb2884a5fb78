package io.ncatbot.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ReflectionUtils;

/**
 * The method of a bean that is called. The bean is fetched when an event comes, so lazy
 * beans stay lazy and scoped ones scoped.
 */
final class HandlerTarget {

	private final BeanFactory beans;

	private final String beanName;

	private final Method method;

	private volatile @Nullable Object singleton;

	private volatile @Nullable Method invocable;

	HandlerTarget(BeanFactory beans, String beanName, Method method) {
		this.beans = beans;
		this.beanName = beanName;
		this.method = method;
	}

	String beanName() {
		return this.beanName;
	}

	@Nullable Object invoke(@Nullable Object[] arguments) throws Throwable {
		return invoke(bean(), arguments);
	}

	@Nullable Object invoke(Object bean, @Nullable Object[] arguments) throws Throwable {
		try {
			return invocable(bean).invoke(bean, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	Object bean() {
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

	private Method invocable(Object bean) {
		Method known = this.invocable;
		if (known == null) {
			known = AopUtils.selectInvocableMethod(this.method, bean.getClass());
			ReflectionUtils.makeAccessible(known);
			this.invocable = known;
		}
		return known;
	}

	@Override
	public String toString() {
		return InvalidHandlerException.name(this.method);
	}

}
