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
package io.github.camelanaplan.client.model;

/**
 * A file of a model: the place that content is uploaded to, and how an import will read that content.
 *
 * @param id           12 digits; 113… for the source of an import, 116… for the output of an export
 * @param name         its name
 * @param encoding     the declared character encoding; null when none is declared
 * @param separator    what separates columns; null when none is declared
 * @param delimiter    what quotes text; null when none is declared
 * @param headerRow    the line of the header, counted from 1; null when not declared
 * @param firstDataRow the line of the first data row, counted from 1; null when not declared
 */
public record ServerFile(
        String id,
        String name,
        String encoding,
        String separator,
        String delimiter,
        Integer headerRow,
        Integer firstDataRow)
        implements AnaplanObject {}
