package io.ncatbot.benchmarks.api;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ActionCall;
import io.ncatbot.api.ActionCaller;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.Transfer;

/**
 * Builds the API in a JVM where nothing of it was loaded before.
 *
 * @param buildMillis how long the first one takes, the loading of its classes included
 * @param nextMicros how long another one takes
 * @param classes how many classes were loaded for it
 * @param heapKb what is more on the heap, after collections
 * @param metaspaceKb what its classes hold
 */
public record ApiCost(double buildMillis, double nextMicros, int classes, double heapKb, double metaspaceKb) {

	private static final int COLLECTIONS = 3;

	/**
	 * Measures.
	 * @return what it costs
	 */
	public static ApiCost measure() {
		ActionCaller caller = new Nobody();
		// Once for nothing: what measures must be there before, and the jars be open.
		openAllJars();
		heap();
		metaspace();
		long heap = heap();
		long metaspace = metaspace();
		int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
		long begun = System.nanoTime();
		BotAPI first = BotAPI.over(caller);
		long built = System.nanoTime();
		BotAPI second = BotAPI.over(caller);
		long again = System.nanoTime();
		int loaded = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
		ApiCost cost = new ApiCost((built - begun) / 1e6, (again - built) / 1e3, loaded, (heap() - heap) / 1024.0,
				(metaspace() - metaspace) / 1024.0);
		Reference.reachabilityFence(first);
		Reference.reachabilityFence(second);
		return cost;
	}

	private static void openAllJars() {
		try {
			Class.forName("no.such.Class");
		}
		catch (ClassNotFoundException ex) {
			// It was looked for everywhere.
		}
	}

	private static long heap() {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long metaspace() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getName().equals("Metaspace"))
			.map(MemoryPoolMXBean::getUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

	/**
	 * Makes no calls.
	 */
	private static final class Nobody implements ActionCaller {

		@Override
		public <T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call, CallOptions options) {
			throw new UnsupportedOperationException(call.action());
		}

		@Override
		public <T> ApiResult<T> await(ActionCall<T> call, CallOptions options) {
			throw new UnsupportedOperationException(call.action());
		}

		@Override
		public <R> CompletableFuture<ApiResult<R>> start(Transfer<R> transfer, CallOptions options) {
			throw new UnsupportedOperationException();
		}

		@Override
		public <R> ApiResult<R> await(Transfer<R> transfer, CallOptions options) {
			throw new UnsupportedOperationException();
		}

		@Override
		public ActionCaller through(long selfId) {
			return this;
		}

	}

}
