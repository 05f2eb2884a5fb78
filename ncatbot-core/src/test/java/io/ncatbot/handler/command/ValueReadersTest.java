package io.ncatbot.handler.command;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

import io.ncatbot.message.At;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.convert.support.GenericConversionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What can be written for a value of each type. It is noon of Thursday, the 26th of
 * November 2026.
 */
class ValueReadersTest {

	private final GenericConversionService own = new GenericConversionService();

	private final ValueReaders readers = new ValueReaders(this.own, DefaultConversionService.getSharedInstance(),
			() -> CommandFixture.NOW);

	private @Nullable Object read(Class<?> type, String word) {
		ValueReader reader = this.readers.find(TypeDescriptor.valueOf(type), true);
		assertThat(reader).as("reader for %s", type).isNotNull();
		return reader.read(word);
	}

	@ParameterizedTest
	@CsvSource({ "10m,PT10M", "1h30m,PT1H30M", "30s,PT30S", "500ms,PT0.5S", "2d,PT48H", "1w,PT168H", "1.5h,PT1H30M",
			"10 min,PT10M", "10Minutes,PT10M", "PT5M,PT5M", "10分钟,PT10M", "１０分钟,PT10M", "10 分钟,PT10M", "1小时,PT1H",
			"1小时30分,PT1H30M", "半小时,PT30M", "半个小时,PT30M", "一个半小时,PT1H30M", "1个半小时,PT1H30M", "一小时半,PT1H30M", "两天,PT48H",
			"1天,PT24H", "半天,PT12H", "十五分钟,PT15M", "一刻钟,PT15M", "30秒,PT30S", "一周,PT168H", "两个星期,PT336H", "2个小时,PT2H",
			"1天2小时3分4秒,PT26H3M4S", "0,PT0S" })
	void durations(String word, Duration expected) {
		assertThat(read(Duration.class, word)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "10", "", "m", "分钟", "10x", "-10m", "-PT10M", "10mm", "1..5h", "99999999999999d",
			"999999999999w", "十", "10分钟x", "个半", "半", "3个分钟", "1h 30", "p", "明天" })
	void whatIsNoDuration(String word) {
		assertThat(read(Duration.class, word)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "今天,2026-11-26", "明天,2026-11-27", "后天,2026-11-28", "大后天,2026-11-29", "昨天,2026-11-25", "前天,2026-11-24",
			"today,2026-11-26", "Tomorrow,2026-11-27", "2026-12-03,2026-12-03", "2026/12/3,2026-12-03",
			"2026.12.3,2026-12-03", "2026年12月3日,2026-12-03", "20261203,2026-12-03", "12月3日,2026-12-03",
			"12月3号,2026-12-03", "１２月３日,2026-12-03", "十二月三日,2026-12-03", "十一月三十号,2026-11-30", "二〇二六年十二月三日,2026-12-03",
			"12/3,2026-12-03", "12-3,2026-12-03", "12.3,2026-12-03", "3号,2026-11-03", "周五,2026-11-27", "星期一,2026-11-23",
			"礼拜天,2026-11-29", "周日,2026-11-29", "下周一,2026-11-30", "下下周一,2026-12-07", "上周五,2026-11-20",
			"下个星期三,2026-12-02", "3天后,2026-11-29", "三天以后,2026-11-29", "3天前,2026-11-23" })
	void days(String word, LocalDate expected) {
		assertThat(read(LocalDate.class, word)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12", "13月1日", "2月30日", "2026-02-29", "31号x", "周八", "今", "12/3/4/5", "3点", "31号" })
	void whatIsNoDay(String word) {
		assertThat(read(LocalDate.class, word)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "8:00,08:00", "8：00,08:00", "08:00:30,08:00:30", "20:15,20:15", "8点,08:00", "8点半,08:30", "8点30,08:30",
			"8点30分,08:30", "8点一刻,08:15", "8点三刻,08:45", "8点整,08:00", "8时,08:00", "下午3点,15:00", "下午3点半,15:30",
			"晚上8点20,20:20", "凌晨12点,00:00", "早上7点,07:00", "中午,12:00", "中午12点,12:00", "中午1点,13:00", "晚上12点,00:00",
			"十二点,12:00", "八点半,08:30", "3pm,15:00", "3:30 PM,15:30", "12am,00:00", "24:00,00:00", "零点,00:00" })
	void times(String word, LocalTime expected) {
		assertThat(read(LocalTime.class, word)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "8", "25:00", "8:60", "24:01", "点", "下午25点", "8:00x", "明天" })
	void whatIsNoTime(String word) {
		assertThat(read(LocalTime.class, word)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "明天 8:00,2026-11-27T08:00", "明天8点,2026-11-27T08:00", "今晚8点,2026-11-26T20:00",
			"今天晚上12点,2026-11-27T00:00", "明早8点半,2026-11-27T08:30", "12月3日下午3点,2026-12-03T15:00",
			"12月3日 下午 3点,2026-12-03T15:00", "2026-12-03T08:00:00,2026-12-03T08:00", "2026-12-03 08:00,2026-12-03T08:00",
			"下周一 9:30,2026-11-30T09:30", "8点,2026-11-26T08:00", "十分钟后,2026-11-26T12:10", "1h后,2026-11-26T13:00",
			"半小时之后,2026-11-26T12:30", "12/31 8:00,2026-12-31T08:00", "12/3 18:00,2026-12-03T18:00",
			"现在,2026-11-26T12:00", "今天24:00,2026-11-27T00:00" })
	void daysAndTimes(String word, LocalDateTime expected) {
		assertThat(read(LocalDateTime.class, word)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "明天", "2026-12-03", "后", "8", "明天8", "明天 25:00", "12/318:00" })
	void whatIsNoDayAndTime(String word) {
		assertThat(read(LocalDateTime.class, word)).isNull();
	}

	@Test
	void wholeNumbers() {
		assertThat(read(int.class, "42")).isEqualTo(42);
		assertThat(read(int.class, "-42")).isEqualTo(-42);
		assertThat(read(Integer.class, "＋４２")).isEqualTo(42);
		assertThat(read(int.class, "四十二")).isEqualTo(42);
		assertThat(read(int.class, "两万零三百")).isEqualTo(20_300);
		assertThat(read(int.class, "十")).isEqualTo(10);
		assertThat(read(int.class, "2147483647")).isEqualTo(Integer.MAX_VALUE);
		assertThat(read(long.class, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
		assertThat(read(byte.class, "127")).isEqualTo((byte) 127);
		assertThat(read(short.class, "-32768")).isEqualTo(Short.MIN_VALUE);
		assertThat(read(BigInteger.class, "9".repeat(50))).isEqualTo(new BigInteger("9".repeat(50)));
		for (String word : new String[] { "", "4.2", "1,000", "1e3", "x", "2147483648", "-", "十百", "0x10",
				"9".repeat(100_000) }) {
			assertThat(read(int.class, word)).as("%.9s", word).isNull();
		}
		assertThat(read(byte.class, "128")).isNull();
		ValueReader bytes = this.readers.find(TypeDescriptor.valueOf(byte.class), false);
		assertThat(bytes.expectsInPlaceOf("128")).isEqualTo(Expectation.of("integer-between", "-128", "127"));
		assertThat(bytes.expectsInPlaceOf("x")).isEqualTo(Expectation.of("integer"));
	}

	@Test
	void otherNumbers() {
		assertThat(read(double.class, "3.5")).isEqualTo(3.5);
		assertThat(read(double.class, "３。５")).isEqualTo(3.5);
		assertThat(read(float.class, "-.5")).isEqualTo(-0.5f);
		assertThat(read(BigDecimal.class, "0.10")).isEqualTo(new BigDecimal("0.10"));
		for (String word : new String[] { "", "NaN", "Infinity", "1e9", "1e999999999", "0x1p3", "1.2.3", "1d" }) {
			assertThat(read(double.class, word)).as(word).isNull();
			assertThat(read(BigDecimal.class, word)).as(word).isNull();
		}
		assertThat(read(float.class, "9".repeat(60))).isNull();
	}

	@Test
	void yesAndNo() {
		for (String word : new String[] { "是", "开", "开启", "on", "ON", "ｏｎ", "true", "yes", "1", "对" }) {
			assertThat(read(boolean.class, word)).as(word).isEqualTo(true);
		}
		for (String word : new String[] { "否", "关", "关闭", "off", "false", "no", "0", "不" }) {
			assertThat(read(Boolean.class, word)).as(word).isEqualTo(false);
		}
		assertThat(read(boolean.class, "也许")).isNull();
	}

	@Test
	void people() {
		assertThat(read(At.class, "12345")).isEqualTo(At.of(12345));
		assertThat(read(At.class, "@１２３４５")).isEqualTo(At.of(12345));
		assertThat(read(At.class, "@小明")).isNull();
		assertThat(read(At.class, "0")).isNull();
		assertThat(read(At.class, "9".repeat(30))).isNull();
		ValueReader numbers = this.readers.find(TypeDescriptor.valueOf(long.class), false);
		assertThat(numbers.read(At.of(5))).isEqualTo(5L);
		assertThat(numbers.read(At.all())).isNull();
	}

	@Test
	void enumsByNameAndLabel() {
		for (String word : new String[] { "DARK_RED", "dark-red", "Dark Red", "darkred", "深红", "深红色", "ＤＡＲＫ＿ＲＥＤ" }) {
			assertThat(read(Colour.class, word)).as(word).isEqualTo(Colour.DARK_RED);
		}
		assertThat(read(Colour.class, "blue")).isEqualTo(Colour.BLUE);
		assertThat(read(Colour.class, "绿")).isNull();
		assertThat(new EnumReader(Colour.class).expects()).isEqualTo(Expectation.of("enum", "深红、blue"));
		assertThatIllegalArgumentException().isThrownBy(() -> new EnumReader(Ambiguous.class))
			.withMessageContaining("'一' would be ONE as well as TWO");
	}

	@Test
	void convertersOfTheApplicationComeFirst() {
		this.own.addConverter(String.class, Duration.class, (text) -> Duration.ofMinutes(Long.parseLong(text)));
		assertThat(read(Duration.class, "10")).isEqualTo(Duration.ofMinutes(10));
		assertThat(read(Duration.class, "10m")).as("and the others no more").isNull();
	}

	@Test
	void aConverterCanSayWhatIsWrongAndItsFaultsAreFaults() {
		this.own.addConverter(String.class, City.class, (text) -> {
			if (text.equals("火星")) {
				throw new WrongArgumentException("没有这个城市");
			}
			if (text.equals("x")) {
				throw new IllegalStateException("the database is away");
			}
			if (text.equals("y")) {
				throw new IllegalArgumentException("internals");
			}
			return new City(text);
		});
		assertThat(read(City.class, "北京")).isEqualTo(new City("北京"));
		assertThat(read(City.class, "y")).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> read(City.class, "火星")).withMessage("没有这个城市");
		assertThatIllegalStateException().isThrownBy(() -> read(City.class, "x")).withMessage("the database is away");
	}

	@Test
	void springsConvertersReadOnlyWhatIsSaidToBeAnArgument() {
		TypeDescriptor type = TypeDescriptor.valueOf(UUID.class);
		assertThat(this.readers.find(type, false)).isNull();
		assertThat(this.readers.find(type, true)).isNotNull();
		assertThat(read(UUID.class, "x")).isNull();
		assertThat(this.readers.find(TypeDescriptor.valueOf(Runnable.class), true)).isNull();
	}

	enum Colour {

		@Label({ "深红", "深红色" })
		DARK_RED, BLUE

	}

	enum Ambiguous {

		@Label("一")
		ONE, @Label("一")
		TWO

	}

	record City(String name) {

	}

}
