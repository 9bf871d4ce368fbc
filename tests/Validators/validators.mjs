// Two validators that share no code: ajv compiles schemas to JavaScript, hyperjump interprets them.
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { registerSchema, setShouldValidateFormat, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/formats";

// To the standard 'format' is a remark; we enforce it.
setShouldValidateFormat(true);

/** ajv as strict as it can be: what it only warns of by default is an error too. */
export function strictAjv(options = {}) {
  const ajv = new Ajv({ strict: true, strictTypes: true, strictTuples: true, strictRequired: true, allErrors: true, ...options });
  return addFormats(ajv);
}

/**
 * ajv for meta-schemas. They speak of keywords where it is known from elsewhere that the value is an object, and of a value
 * that may be one of several types; the strict mode forbids both as a matter of style.
 */
export const metaAjv = () => strictAjv({ strictTypes: false, strictRequired: false });

/** A schema as a predicate, by hyperjump. */
export async function hyperjump(schema, uri = schema.$id) {
  registerSchema(schema, uri);
  const check = await validate(uri);
  return value => check(value).valid;
}
