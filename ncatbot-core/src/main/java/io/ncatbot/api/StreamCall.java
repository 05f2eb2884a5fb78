package io.ncatbot.api;

/**
 * One call of an action that NapCat answers with several frames.
 *
 * @param <F> the type of each frame's data
 * @param <R> the type of the result's data
 * @param request what to call, and how each frame is read
 * @param target where the frames go
 */
public record StreamCall<F, R>(ActionCall<F> request, StreamTarget<F, R> target) implements Transfer<R> {

	@Override
	public String action() {
		return this.request.action();
	}

}
