package io.ncatbot.simulator.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsNumbersTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "-7, -7", "1.50, 1.5", "100.0, 100", "9007199254740993, 9007199254740992",
			"1234567890123456789, 1234567890123456800", "1e21, 1e+21", "1.5e300, 1.5e+300", "1e-7, 1e-7",
			"0.000001, 0.000001", "123456789.125, 123456789.125", "-0.0, 0" })
	void numbersAreWrittenAsJavaScriptWritesThem(String json, String text) {
		assertThat(JsNumbers.text(Json.parse(json))).isEqualTo(text);
	}

}
