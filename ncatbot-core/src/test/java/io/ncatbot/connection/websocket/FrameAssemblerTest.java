package io.ncatbot.connection.websocket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.connection.FrameChannel;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.LinkFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrameAssemblerTest {

	private final List<String> received = new ArrayList<>();

	private final FrameAssembler assembler = new FrameAssembler(new Recorder(), 1000);

	@Test
	void aWholeFrameGoesStraightOn() {
		this.assembler.part("{\"text\":\"测试\"}", true);
		assertThat(this.received).containsExactly("{\"text\":\"测试\"}");
	}

	@Test
	void partsAreJoined() {
		this.assembler.part("{\"te", false);
		this.assembler.part("xt\":\"测", false);
		this.assembler.part("", false);
		this.assembler.part("试\"}", true);
		this.assembler.part("{}", true);
		assertThat(this.received).containsExactly("{\"text\":\"测试\"}", "{}");
	}

	@Test
	void aCharacterCutInHalfBetweenPartsIsWholeAgain() {
		String cat = "🐱";
		this.assembler.part("a" + cat.charAt(0), false);
		this.assembler.part(cat.charAt(1) + "b", false);
		this.assembler.part("" + cat.charAt(0), false);
		this.assembler.part("" + cat.charAt(1), true);
		assertThat(this.received).containsExactly("a🐱b🐱");
	}

	@Test
	void anOversizedFrameIsSkippedToItsEndAndTold() {
		this.assembler.part("x".repeat(600), false);
		this.assembler.part("x".repeat(600), false);
		this.assembler.part("x".repeat(600), true);
		this.assembler.part("small", true);
		this.assembler.part("y".repeat(1001), true);
		this.assembler.part("测".repeat(400), true);
		assertThat(this.received).containsExactly("oversized 1000", "small", "oversized 1000", "oversized 1000");
	}

	@Test
	void aFrameOfJustTheLimitIsTaken() {
		this.assembler.part("x".repeat(500), false);
		this.assembler.part("x".repeat(500), true);
		assertThat(this.received).containsExactly("x".repeat(1000));
	}

	private final class Recorder implements FrameListener {

		@Override
		public void onOpen(FrameChannel channel) {
		}

		@Override
		public void onRefused(LinkFailure failure, String detail) {
		}

		@Override
		public void onFrame(byte[] utf8, int from, int to) {
			FrameAssemblerTest.this.received.add(new String(utf8, from, to - from, StandardCharsets.UTF_8));
		}

		@Override
		public void onOversizedFrame(long limit) {
			FrameAssemblerTest.this.received.add("oversized " + limit);
		}

		@Override
		public void onClosed(int code, String reason) {
		}

	}

}
