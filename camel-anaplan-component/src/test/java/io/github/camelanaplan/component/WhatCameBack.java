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
package io.github.camelanaplan.component;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.Exchange;

import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.client.model.Model;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.Workspace;

/**
 * What an exchange has at its end, as a text to compare: body and headers, or the kind of failure. Without the time that it
 * took, and without what the guide says that only API 2.0 tells.
 */
record WhatCameBack(Exchange done) {

    String text() {
        if (done.getException() != null) {
            return done.getException().getClass().getSimpleName();
        }
        String body = text(done.getMessage().getBody());
        Map<String, String> headers = new TreeMap<>();
        done.getMessage().getHeaders().forEach((name, value) -> headers.put(name, text(value)));
        return body + " " + headers;
    }

    private String text(Object value) {
        if (value instanceof TaskOutcome outcome) {
            return asText(outcome).replaceAll("\"durationMillis\":(\\d+|null),", "");
        }
        if (value instanceof DumpRow row) {
            return row.line() + " " + row.errors() + " " + row.columns();
        }
        if (value instanceof Workspace workspace) {
            return workspace.id() + " " + workspace.name();
        }
        if (value instanceof Model model) {
            return model.id() + " " + model.name() + " " + model.activeState() + " " + model.currentWorkspaceId();
        }
        if (value instanceof List<?> several) {
            return several.stream().map(this::text).toList().toString();
        }
        return value instanceof Iterator<?> several ? texts(several).toString() : asText(value);
    }

    private List<String> texts(Iterator<?> several) {
        List<String> texts = new ArrayList<>();
        several.forEachRemaining(one -> texts.add(text(one)));
        return texts;
    }

    private String asText(Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map<?, ?> contents) {
            return new TreeMap<>(contents).toString();
        }
        String text = done.getContext().getTypeConverter().tryConvertTo(String.class, done, value);
        return text == null ? value.toString() : text;
    }
}
