package io.ncatbot.simulator;

import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a script's people type, and who they are.
 */
class ScriptTests {

	private final World world = World.of(10001, "喵喵")
		.addGroup(123, "测试群", Role.ADMIN)
		.addMember(123, 456, "小明", Role.MEMBER)
		.addMember(123, 457, "小明明", Role.MEMBER, "Mr. Ming")
		.addMember(123, 458, "小红", Role.OWNER)
		.addMember(123, 459, "小红", Role.MEMBER);

	private final NapCatSimulator sim = NapCatSimulator.builder().world(this.world).start();

	@AfterEach
	void close() {
		this.sim.close();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			/ban @小明 10m         | ^/ban [CQ:at,qq=456]^ 10m
			@小明                  | [CQ:at,qq=456]
			你好@小明 在吗         | ^你好[CQ:at,qq=456]^ 在吗
			@小明明 @Mr. Ming 在吗 | [CQ:at,qq=457]^ [CQ:at,qq=457]^ 在吗
			@喵喵 你好             | [CQ:at,qq=10001]^ 你好
			@459 @全体成员         | [CQ:at,qq=459]^ [CQ:at,qq=all]
			@小王 @小明吗 a@b.c @  | ^@小王 @小明吗 a@b.c @
			[CQ:at,qq=456]         | ^&#91;CQ:at,qq=456&#93;
			""")
	void aNameAfterAnAtSignIsAMention(String text, String expected) {
		long id = this.sim.group(123).member(456).says(text);
		StringBuilder segments = new StringBuilder();
		this.world.message(id)
			.segments()
			.forEach((segment) -> segments.append(segment.path("type").asString().equals("text")
					? "^" + io.ncatbot.simulator.message.CqCode.escapeText(segment.path("data").path("text").asString())
					: "[CQ:at,qq=" + segment.path("data").path("qq").asString() + "]"));
		assertThat(segments).hasToString(expected);
	}

	@Test
	void aNameOfTwoIsRefused() {
		assertThatExceptionOfType(WorldException.class).isThrownBy(() -> this.sim.group(123).member(456).says("@小红 在吗"))
			.withMessage("@小红 could be each of [458, 459] in group 123: mention one by number, such as @458");
	}

	@Test
	void whoIsNamedIsAddedWhenUnknown() {
		this.sim.group(77, "新群").member(88, "新人").says("大家好");
		this.sim.group(77, "别的名字").member(88, "别的名字").says("又是我");
		this.sim.friend(99, "新朋友").says("你好");
		assertThat(this.world.group(77).name()).isEqualTo("新群");
		assertThat(this.world.group(77).member(88).nickname()).isEqualTo("新人");
		assertThat(this.world.friend(99).nickname()).isEqualTo("新朋友");
	}

}
