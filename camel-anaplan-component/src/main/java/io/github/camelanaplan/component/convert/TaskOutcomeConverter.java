/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.convert;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.camel.Converter;

import io.github.camelanaplan.client.model.TaskOutcome;

/** Outcomes as JSON text, as its bytes in UTF-8, and as a map of the same form. */
@Converter(generateLoader = true)
public final class TaskOutcomeConverter {
    private TaskOutcomeConverter() {}

    @Converter
    public static String toJson(TaskOutcome outcome) {
        return OutcomeJson.text(outcome);
    }

    @Converter
    public static byte[] toBytes(TaskOutcome outcome) {
        return OutcomeJson.text(outcome).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static InputStream toInputStream(TaskOutcome outcome) {
        return new ByteArrayInputStream(toBytes(outcome));
    }

    @Converter
    public static Map<String, Object> toMap(TaskOutcome outcome) {
        return OutcomeJson.map(outcome);
    }
}
