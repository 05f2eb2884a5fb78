package io.ncatbot.benchmarks.jmh;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

	@Test
	void theGroupMessageHasTheLengthThatTheFiguresAreToldFor() {
		assertThat(DecodeBenchmark.Sample.GROUP_MESSAGE.frame()).hasSize(662);
	}

	@Test
	void everyStepOfDecodingAndSendingDoesSomething() {
		DecodeBenchmark decode = new DecodeBenchmark();
		for (DecodeBenchmark.Sample sample : DecodeBenchmark.Sample.values()) {
			decode.sample = sample;
			decode.setUp();
			assertThat(decode.walk()).isGreaterThan(10);
			assertThat(decode.decode()).isNotNull();
		}
		SendBenchmark send = new SendBenchmark();
		assertThat(send.text().join().message()).contains("send_group_msg", "r123456789");
		assertThat(send.textAndMention().join().message()).contains("今天天气不错", "\"at\"");
	}

	@Test
	void ofManyHandlersOneWantsTheWantedEventAndNoneTheOther() {
		for (FindBenchmark.Way way : FindBenchmark.Way.values()) {
			FindBenchmark find = new FindBenchmark();
			find.way = way;
			find.handlers = 10;
			find.setUp();
			assertThat(find.oneWants()).as("wanted by %s", way).isEqualTo(1);
			assertThat(find.noneWants()).as("unwanted by %s", way).isZero();
			find.tearDown();
		}
	}

}
