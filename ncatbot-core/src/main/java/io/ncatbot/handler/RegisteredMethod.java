package io.ncatbot.handler;

/**
 * A method that the registry knows by a name, whatever it is called for.
 */
interface RegisteredMethod {

	/** The bean that it belongs to. */
	String beanName();

	/** Whether it is called. */
	boolean isEnabled();

	/** Lets it be called, or not. */
	void enable(boolean enabled);

	/** What is told of it to people, under its name. */
	HandlerInfo info(String id);

}
