package io.ncatbot.handler;

/**
 * A method that the registry knows by a name, whatever it is called for.
 */
abstract class RegisteredMethod {

	private final HandlerTarget target;

	private volatile boolean enabled = true;

	RegisteredMethod(HandlerTarget target) {
		this.target = target;
	}

	/** The method and its bean. */
	final HandlerTarget target() {
		return this.target;
	}

	/** The bean that it belongs to. */
	final String beanName() {
		return this.target.beanName();
	}

	/** Whether it is called. */
	final boolean isEnabled() {
		return this.enabled;
	}

	/** Lets it be called, or not. */
	final void enable(boolean enabled) {
		this.enabled = enabled;
	}

	/** What is told of it to people, under its name. */
	abstract HandlerInfo info(String id);

}
