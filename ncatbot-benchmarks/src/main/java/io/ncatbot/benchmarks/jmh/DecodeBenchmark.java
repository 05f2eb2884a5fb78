package io.ncatbot.benchmarks.jmh;

import java.util.concurrent.TimeUnit;

import io.ncatbot.benchmarks.Frames;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * From a frame's bytes to a typed record, held against a walk over its tokens that keeps
 * nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {

	/** Which frame is decoded. */
	@Param
	public Sample sample = Sample.GROUP_MESSAGE;

	private final JsonFactory factory = new JsonFactory();

	private final FrameDecoder decoder = new FrameDecoder();

	private byte[] frame = {};

	/** Writes the frame. */
	@Setup
	public void setUp() {
		this.frame = this.sample.frame();
	}

	/**
	 * The floor: every token is seen, none is kept.
	 * @return how many there were
	 */
	@Benchmark
	public int walk() {
		int tokens = 0;
		try (JsonParser parser = this.factory.createParser(ObjectReadContext.empty(), this.frame, 0,
				this.frame.length)) {
			while (parser.nextToken() != null) {
				tokens++;
			}
		}
		return tokens;
	}

	/**
	 * What a connection does.
	 * @return the record
	 */
	@Benchmark
	public InboundFrame decode() {
		return this.decoder.decode(this.frame, 0, this.frame.length);
	}

	/**
	 * The frames that make up nearly all of the traffic.
	 */
	public enum Sample {

		/** A group message of 662 bytes. */
		GROUP_MESSAGE {
			@Override
			byte[] frame() {
				return Frames.groupMessage(123_456_789, 17, "今天天气不错, 我们去哪里吃饭? 附近新开了一家火锅店 晚上七点在门口见吧");
			}
		},

		/** A heartbeat. */
		HEARTBEAT {
			@Override
			byte[] frame() {
				return Frames.heartbeat();
			}
		},

		/** The envelope of a call's answer. */
		REPLY {
			@Override
			byte[] frame() {
				return Frames.reply();
			}
		};

		abstract byte[] frame();

	}

}
