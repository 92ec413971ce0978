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
package io.github.camelanaplan.simulator.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.ListTable;
import io.github.camelanaplan.simulator.model.Prompt;
import io.github.camelanaplan.simulator.model.Transaction;

/** The answers to what an import prompts for. */
final class Prompts {
    private final ImportDefinition definition;
    private final List<MappingParameter> parameters;
    private final Transaction transaction;

    Prompts(ImportDefinition definition, List<MappingParameter> parameters, Transaction transaction) {
        this.definition = definition;
        this.parameters = parameters;
        this.transaction = transaction;
    }

    /**
     * The answers by entity type as the definition writes it.
     *
     * @throws TaskFailure when one is missing or names something that does not exist
     */
    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (Prompt prompt : definition.prompts()) {
            String answer = answer(prompt.entityType())
                    .orElseThrow(() -> failure("needs a mapping parameter for " + prompt.entityType()));
            if (!isKnown(prompt, answer)) {
                throw failure("does not know the " + prompt.entityType() + " '" + answer + "'");
            }
            answers.put(prompt.entityType(), answer);
        }
        return answers;
    }

    private Optional<String> answer(String entityType) {
        List<MappingParameter> matching = parameters.stream()
                .filter(parameter -> entityType.equalsIgnoreCase(parameter.entityType()))
                .toList();
        return matching.stream()
                .filter(parameter -> definition.id().equals(parameter.importId()))
                .findFirst()
                .or(() -> matching.stream()
                        .filter(parameter -> parameter.importId() == null)
                        .findFirst())
                .map(MappingParameter::entityName);
    }

    private boolean isKnown(Prompt prompt, String answer) {
        if (!prompt.entityNames().isEmpty()) {
            return prompt.entityNames().stream().anyMatch(answer::equalsIgnoreCase);
        }
        ListTable list = transaction.list(prompt.entityType());
        return list == null
                ? !answer.isBlank()
                : new ItemLookup(list).idOf(answer).isPresent();
    }

    private TaskFailure failure(String what) {
        return new TaskFailure("importFailedGeneralError", "Import " + definition.name() + " failed: it " + what);
    }
}
