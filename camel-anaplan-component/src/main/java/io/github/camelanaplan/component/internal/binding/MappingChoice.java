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
package io.github.camelanaplan.component.internal.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Message;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.model.MappingParameter;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** Which answers imports get: a configured answer leaves nothing for the header to fill in. */
final class MappingChoice {
    private MappingChoice() {}

    static List<MappingParameter> of(Map<String, Object> configured, Message message) {
        List<MappingParameter> fixed = MappingParameter.of(configured);
        List<MappingParameter> all = new ArrayList<>(fixed);
        MappingParameter.of(header(message)).stream()
                .filter(filled -> fixed.stream().noneMatch(answer -> answer.covers(filled)))
                .forEach(all::add);
        return all;
    }

    /** A header that is no map must not be passed over: the import would run without the answers in it. */
    private static Map<String, Object> header(Message message) {
        Object header = message.getHeader(AnaplanConstants.MAPPING_PARAMETERS);
        if (header == null) {
            return Map.of();
        }
        if (!(header instanceof Map<?, ?> entries)) {
            throw new InvalidRequestException("The header " + AnaplanConstants.MAPPING_PARAMETERS + " is a "
                    + header.getClass().getTypeName() + "; expected a Map of entity type to entity name");
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        entries.forEach((type, name) -> texts.put(String.valueOf(type), name));
        return texts;
    }
}
