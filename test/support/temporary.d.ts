export default function temporary(): void;
