package io.ncatbot.connection.transfer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one bot, below the futures that users see. What completes here does so
 * on the socket's thread or a timer's: nothing may be chained to it that waits.
 */
public interface RawCalls {

	/**
	 * Writes a request.
	 * @param <T> the type of the result's data
	 * @param call what to call
	 * @return the request, not sent yet
	 * @throws IllegalArgumentException for a wrong argument
	 */
	<T> WrittenCall<T> write(ActionCall<T> call);

	/**
	 * Sends a request that is answered once.
	 * @param call the request
	 * @param timeout how long to wait for the answer
	 * @param connectionWait how long to wait for a connection; zero to fail at once
	 * @return the answer
	 */
	CompletableFuture<ReplyFrame> send(WrittenCall<?> call, Duration timeout, Duration connectionWait);

	/**
	 * Sends a request that is answered any number of times.
	 * @param call the request
	 * @param first how long to wait for the first answer
	 * @param idle how long to wait for each further one
	 * @param connectionWait how long to wait for a connection before it is sent; zero to
	 * fail at once
	 * @param receiver takes the answers
	 * @return ends the waiting; answers that still come belong to nobody
	 */
	Runnable stream(WrittenCall<?> call, Duration first, Duration idle, Duration connectionWait,
			StreamReceiver receiver);

	/**
	 * Waits for a connection.
	 * @param action what for
	 * @return completes when there is one, at once if there is one now; fails when there
	 * will be none
	 */
	CompletableFuture<Void> opened(String action);

	/**
	 * Tells one connection from the next.
	 * @return how many connections there have been
	 */
	long connections();

	/**
	 * Stops reading from the connection, without anybody having to wait.
	 * @return ends the pause; null where reading cannot be stopped
	 */
	@Nullable Runnable pauseReading();

	/**
	 * Tells whether the peer was found to know no streaming actions.
	 * @return whether it was, since the connection was opened
	 */
	boolean lacksStreams();

	/**
	 * Notes that the peer knows no streaming actions.
	 */
	void foundWithoutStreams();

}
