package io.ncatbot.simulator.action;

/**
 * Plays one action.
 */
@FunctionalInterface
interface ActionHandler {

	/**
	 * Carries out a call.
	 * @param call the call
	 * @return the result
	 * @throws RuntimeException when it fails; its message is what the reply says
	 */
	ActionResult handle(ActionCall call);

}
