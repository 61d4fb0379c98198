export default function StyleGuidePage() {
  return null;
}
